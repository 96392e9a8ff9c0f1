// Vite's own declaration comes with the DOM's types, which main must not have.
declare module '*.css?raw' {
  const text: string
  export { text as default }
}
