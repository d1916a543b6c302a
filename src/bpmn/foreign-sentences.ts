import type { ForeignExpressionError, ForeignPart } from '../feel/errors.ts';

type Sentence = (found: string) => { readonly zh: string; readonly en: string };

const WHY: Readonly<Record<ForeignPart, Sentence>> = {
  method: (found) => ({ zh: `不能调用方法“${found}”`, en: `the method ${found} can not be called` }),
  function: (found) => ({ zh: `不能调用函数“${found}”`, en: `the function ${found} can not be called` }),
  'host-object': (found) => ({
    zh: `“${found}”是其他引擎内部的对象`,
    en: `${found} is an object inside of another engine`,
  }),
  'reserved-name': (found) => ({ zh: `不能使用名称“${found}”`, en: `the name ${found} is reserved` }),
  sign: (found) => ({ zh: `无法识别“${found}”`, en: `${found} is not understood` }),
  end: () => ({ zh: '表达式不完整', en: 'the expression is not complete' }),
  length: () => ({ zh: '表达式过长', en: 'the expression is too long' }),
  depth: () => ({ zh: '表达式嵌套过深', en: 'the expression is nested too deeply' }),
};

/** Says in both languages why an expression of another engine is not played, and what to do. */
export function foreignSentences(
  written: string,
  { part, found }: ForeignExpressionError,
): { readonly zh: string; readonly en: string } {
  const why = WHY[part](found);
  return {
    zh: `“${written}”是其他引擎的表达式，${why.zh}，请改写为FEEL。`,
    en: `${written} is an expression of another engine: ${why.en}; write it in FEEL.`,
  };
}
