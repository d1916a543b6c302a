/** The most characters a shown name has. */
const longest = 150;

// Control characters, what changes the direction of writing (so that "txt.exe" can't be shown as "exe.txt"), invisible
// characters, and what a file system or a header would read as its own.
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}<>:"|?*]/gu;

/**
 * A sender's file name as it may be shown and offered for download. It never names anything on our disk: files are found
 * by their content's hash alone.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(unsafe, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shortened(clean) || 'file';
}

/** Cuts the middle out, so that the extension stays. Counted in characters, not in the units strings are stored in. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const dot = letters.lastIndexOf('.');
  const extension = dot > 0 && letters.length - dot <= 10 ? letters.slice(dot) : [];
  return [...letters.slice(0, longest - extension.length), ...extension].join('');
}
