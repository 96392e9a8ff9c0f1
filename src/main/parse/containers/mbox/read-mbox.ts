import type { LeftOut, Reading, Source } from '../../format.ts'
import type { Parsed } from '../../parse-problem.ts'
import type { Story } from '../../story/story.ts'
import { readMail } from '../mail/read-mail.ts'
import { readSubject } from '../mail/subject.ts'
import { headerOf, readHeaders } from '../mime/header-fields.ts'
import { concluded } from '../read-parts.ts'
import { splitMbox, unquoted } from './split-mbox.ts'

/** Reads the mails of a mailbox one after the other, as if each lay there by itself; what one lacks costs no other. */
export async function readMbox(source: Source): Promise<Parsed<Reading>> {
  const stories: Story[] = []
  const leftOut: LeftOut[] = []
  let number = 0
  for (const slice of splitMbox(source.bytes)) {
    number += 1
    const paid = source.budget.charge({ parts: 1 })
    if (!paid.ok) {
      leftOut.push({ name: `The mails from number ${number} on`, ...paid.error })
      break
    }
    const message = unquoted(slice)
    const reading = await readMail(message, source)
    const parts = reading.ok ? reading.value.leftOut : [{ name: '', ...reading.error }]
    if (reading.ok) for (const story of reading.value.stories) stories.push(story)
    if (parts.length === 0) continue
    const mail = `Mail ${number}${subjectOf(message)}`
    for (const part of parts)
      leftOut.push({ ...part, name: part.name === '' ? mail : `${mail}, ${part.name}` })
  }
  return concluded(stories, leftOut)
}

function subjectOf(message: Uint8Array): string {
  const { text } = readSubject(headerOf(readHeaders(message).headers, 'subject'))
  return text === '' ? '' : ` (${text.slice(0, 80)})`
}
