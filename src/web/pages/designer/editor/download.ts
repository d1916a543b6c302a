/** Gives the person a file. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * A drawing for paper: the colours of the screen, which are variables of its style sheet, become black on white, and
 * a line under it says what it is.
 */
export function printableSvg(svg: string, caption: string): string {
  const escaped = caption.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const ink = svg
    .replace(/var\(--lb-color-bg-container\)/g, '#ffffff')
    .replace(/var\(--lb[\w-]*color-text[\w-]*\)/g, '#000000')
    .replace(/var\(--lb-font-family\)/g, '"Noto Sans CJK SC", "Microsoft YaHei", sans-serif')
    .replace(/var\(--lbx-diagram-line\)/g, '#333333');
  const [, x = '0', y = '0', width = '0', height = '0'] =
    /viewBox="(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+)"/.exec(ink) ?? [];
  const bottom = Number(y) + Number(height);
  return ink
    .replace(/viewBox="[^"]*"/, `viewBox="${x} ${y} ${width} ${Number(height) + 28}"`)
    .replace(/(<svg[^>]*?\sheight=")[^"]*"/, `$1${Number(height) + 28}"`)
    .replace(
      /<\/svg>\s*$/,
      `<text x="${Number(x) + 4}" y="${bottom + 20}" font-family="sans-serif" font-size="12">${escaped}</text></svg>`,
    );
}
