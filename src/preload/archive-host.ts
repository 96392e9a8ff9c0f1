import { passPortsToPage } from './pass-ports-to-page.ts'

passPortsToPage()
