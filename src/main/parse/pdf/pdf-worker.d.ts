// PDF.js writes no types for its worker; only that it is there matters.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object
}
