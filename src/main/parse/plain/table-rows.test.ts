import { expect, test } from 'vitest'
import { cellsOf, tableAt, tableText } from './table-rows.ts'

const traffic = [
  'Port            2014      2015',
  'Northby          120       140',
  'Port Ellery       88        90'
]

test('columns by blanks, tabs and bars', () => {
  expect(cellsOf('Port Ellery       88        90')).toEqual(['Port Ellery', '88', '90'])
  expect(cellsOf('Northby\t120\t140')).toEqual(['Northby', '120', '140'])
  expect(cellsOf('| Northby | 120 |')).toEqual(['', 'Northby', '120', ''])
  expect(cellsOf('A sentence.  Two blanks part it from the next.')).toBeNull()
})

test('three rows with figures make a table', () => {
  expect(tableAt(traffic, 0)).toBe(3)
  expect(tableText(traffic)).toBe('Port\t2014\t2015\nNorthby\t120\t140\nPort Ellery\t88\t90')
  expect(tableAt(traffic.slice(1), 0)).toBe(0)
  expect(tableAt(['He   said', 'no   more', 'and   left'], 0)).toBe(0)
})
