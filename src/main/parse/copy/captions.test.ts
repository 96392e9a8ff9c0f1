import { expect, test } from 'vitest'
import { readCaption } from './captions.ts'

test.each([
  ['A boat at the quay. AP Photo/SANA, File', 'A boat at the quay.', 'AP Photo/SANA, File'],
  ['A boat at the quay (Photo: Jane Roe)', 'A boat at the quay', 'Jane Roe'],
  ['A boat at the quay. (AP Photo/Jane Roe)', 'A boat at the quay.', 'AP Photo/Jane Roe'],
  ['A boat at the quay. Image: Jane Roe.', 'A boat at the quay.', 'Jane Roe'],
  ['A boat at the quay. Photograph: Jane Roe/AFP', 'A boat at the quay.', 'Jane Roe/AFP'],
  ['A boat at the quay. REUTERS/Jane Roe', 'A boat at the quay.', 'REUTERS/Jane Roe'],
  ['A boat at the quay. Jane Roe/AFP/Getty Images', 'A boat at the quay.', 'Jane Roe/AFP/Getty Images'],
  ['(Photo: Jane Roe/Evening Post)', '', 'Jane Roe/Evening Post'],
  ['FILE PHOTO: A boat at the quay in 2015.', 'FILE PHOTO: A boat at the quay in 2015.', null],
  ['File photo of a boat.', 'File photo of a boat.', null]
])('%s', (line, text, credit) => expect(readCaption(line)).toMatchObject({ text, credit }))

test('the date in a caption is the caption’s own', () => {
  expect(readCaption('In this photo taken on March 4, 2015, a boat lies at the quay.')?.date).toBe(
    '2015-03-04'
  )
})

test.each([
  'The photo shows a boat, she said.',
  'The image of the town has changed.',
  'He told Reuters that the boat had left.',
  'A poll by Reuters/Ipsos found that most people like boats.',
  'Most people like boats, according to a poll by Reuters/Ipsos.',
  'The cover shows a photo by Jane Roe.',
  'The minister declined to comment. (AFP)',
  '“It was a picture,” she said.'
])('no caption: %s', (line) => expect(readCaption(line)).toBeNull())
