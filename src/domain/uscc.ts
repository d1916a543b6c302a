/** The characters of GB 32100-2015: no I, O, S, V, Z, which read like figures. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether a unified social credit code 统一社会信用代码 is well formed and its check character right (GB 32100-2015):
 * eighteen characters, weights 3^(i−1) mod 31, check = (31 − sum mod 31) mod 31.
 */
export function isUscc(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const value = alphabet.indexOf(character);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
