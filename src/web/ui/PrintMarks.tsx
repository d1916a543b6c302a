/** A text as CSS writes it in a `content`. */
function quoted(words: string): string {
  return `"${words.replace(/[\\"]/g, '\\$&').replace(/[\n\r<]/g, ' ')}"`;
}

/**
 * What every printed page says at its foot: what it is and which version at the left, by what it is checked in the
 * middle, the page at the right. On the screen it is nothing.
 */
export function PrintMarks({ left, middle }: { left: string; middle: string }) {
  const foot = 'font-size: 8pt; font-family: sans-serif; color: #000; white-space: pre;';
  return (
    <style>
      {`@page { size: A4; margin: 14mm 12mm 18mm; @bottom-left { content: ${quoted(left)}; ${foot} } @bottom-center { content: ${quoted(middle)}; ${foot} } @bottom-right { content: counter(page) " / " counter(pages); ${foot} } }`}
    </style>
  );
}
