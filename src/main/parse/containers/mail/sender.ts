import { addressParser, decodeWords } from 'postal-mime'
import { isHouse, isPersonName, readableName } from '../../copy/names.ts'
import type { Facts } from '../../story/story.ts'
import { headerOf, type Headers } from '../mime/header-fields.ts'

/** Addresses of people, whose domain says nothing about where they work. */
const PUBLIC_PROVIDER =
  /^(?:g(?:oogle)?mail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|gmx|web|t-online|freenet|posteo|mailbox|proton(?:mail)?|pm|mail|inbox|yandex|qq|163|126|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|bluewin|ziggo|kpnmail|xs4all|naver|daum|hanmail|rediffmail|fastmail|zoho|tutanota)\./i
/** Machines that send for others. */
const MACHINE = /^(?:mailer-daemon|no-?reply|do-?not-?reply|bounces?|postmaster)\b/i

/**
 * What the headers let one suppose of author and publication. A person in `From` sent the mail and need not have
 * written what it says, so those facts are for where the text itself names nobody, and are shown with doubt.
 */
export function senderFacts(headers: Headers): Pick<Facts, 'bylines' | 'source'> {
  const { name, address } = senderOf(headerOf(headers, 'from') || headerOf(headers, 'sender'))
  const person = isPersonName(name)
  return {
    bylines: person ? { value: [readableName(name)], how: 'sender of the mail', sure: 0.5 } : null,
    source: listName(headers) ?? houseOf(name, person) ?? domainOf(address)
  }
}

/** The first address of a header; mailers quote names, and lists add "via". */
export function senderOf(header: string): { readonly name: string; readonly address: string } {
  const [first] = addressParser(header.slice(0, 2000), { flatten: true })
  const name = decodeWords(first?.name ?? '')
    .replace(/^['"]+|['"]+$/g, '')
    .replace(/\svia\s.{1,80}$/i, '')
  const turned = /^([^,]{2,40}), ([^,]{2,40})$/.exec(name)
  return { name: turned ? `${turned[2]} ${turned[1]}` : name.trim(), address: first?.address ?? '' }
}

// "Harbour Daily <daily.paper.example>"; a bare id is no name.
function listName(headers: Headers): Facts['source'] {
  const header = decodeWords(headerOf(headers, 'list-id').slice(0, 500))
  const open = header.lastIndexOf('<')
  const name = (open < 0 ? '' : header.slice(0, open)).replace(/["\s]+/g, ' ').trim()
  return /\p{L}{2}/u.test(name) && name.length <= 80 && !/[{}=@]|^[0-9a-f]{12,}/.test(name)
    ? { value: name, how: 'name of the mailing list', sure: 0.75 }
    : null
}

function houseOf(name: string, person: boolean): Facts['source'] {
  if (name === '' || name.includes('@') || MACHINE.test(name) || (person && !isHouse(name))) return null
  return /\p{L}{2}/u.test(name) && name.length <= 80
    ? { value: name, how: 'sender of the mail', sure: 0.6 }
    : null
}

function domainOf(address: string): Facts['source'] {
  const domain = /@([\w.-]{1,100}\.[a-z]{2,20})$/i.exec(address)?.[1]?.toLowerCase() ?? ''
  return domain === '' || PUBLIC_PROVIDER.test(domain)
    ? null
    : { value: domain, how: "sender's address", sure: 0.4 }
}
