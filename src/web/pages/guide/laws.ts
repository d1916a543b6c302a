/** A law as a basis names it, and where its text is found. */
export interface Law {
  words: string;
  address: string;
}

/** The State Council's own search over laws, regulations and documents. */
const search = 'https://sousuo.www.gov.cn/sousuo/search.shtml?code=17da70961a7&dataTypeId=107&searchWord=';

/** The laws of a basis such as 建筑法 第八条；消防法 第十三条, each with the address that finds it by its name. */
export function lawsIn(basis: string): Law[] {
  return basis.split(/[；;]/).flatMap((part) => {
    const words = part.trim();
    if (words === '') return [];
    const [name = words] = words.split(/\s+第|\s/);
    return [{ words, address: `${search}${encodeURIComponent(name)}` }];
  });
}
