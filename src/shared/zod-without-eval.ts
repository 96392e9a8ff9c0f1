import { config } from 'zod'

// zod would try `new Function` once, to see whether it may compile its checks; a page's content security policy refuses
// that and reports a violation. The first import of each page's main file: schemas look at this when they are made.
config({ jitless: true })
