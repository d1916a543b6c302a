import { dayInWords } from './document-head.ts';
import { aboutLines, basisLines, type Statement } from './statement.ts';

/** A document as a page of HTML that prints on A4: organ, title, number, addressee, whose matter it is, what is stated, day, and how to verify it. Everything is escaped. */
export function renderDocument(statement: Statement, proof: { readonly hash: string; readonly code: string }): string {
  const rows = [...aboutLines(statement), ...statement.lines, ...basisLines(statement)].map(
    ({ zh, en, value }) =>
      `<tr><th>${escapeHtml(zh)}<small lang="en">${escapeHtml(en)}</small></th><td>${escapeHtml(value)}</td></tr>`,
  );
  const { id, template, templateVersion, title, titleEn, number, organ, addressee, issuedOn } = statement;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)} ${escapeHtml(number)}</title>
<style>
@page { size: A4; margin: 25mm }
body { font: 16px/1.8 "Noto Serif CJK SC", "Songti SC", SimSun, serif; max-width: 170mm; margin: 2em auto; color: #16202e }
h1 { text-align: center; font-size: 28px; margin-bottom: 0 }
.number { text-align: center; color: #46536a }
table { width: 100%; border-collapse: collapse; margin: 2em 0 }
th, td { border: 1px solid #7f8ca1; padding: 6px 10px; text-align: left; vertical-align: top; white-space: pre-wrap }
th { width: 28%; font-weight: 600 }
small { display: block; color: #46536a; font-weight: 400 }
.organ { text-align: center; color: #b3261e; font-size: 26px; font-weight: 700; border-bottom: 2px solid #b3261e; padding-bottom: 8px }
.date { text-align: right }
footer { margin-top: 3em; border-top: 1px solid #7f8ca1; color: #46536a; font-size: 12px; overflow-wrap: anywhere }
</style>
</head>
<body>
<p class="organ">${escapeHtml(organ)}</p>
<h1>${escapeHtml(title)}</h1>
<p class="number">${escapeHtml(number)}<br><small lang="en">${escapeHtml(titleEn)}</small></p>
${addressee === null ? '' : `<p>${escapeHtml(addressee)}：</p>`}
<table>
${rows.join('\n')}
</table>
<p class="date">${escapeHtml(organ)}（印章）<br>${dayInWords(issuedOn)}</p>
<footer>文书标识 ${id} · 模板 tpl-${escapeHtml(template)} 第${templateVersion}版<br>内容 SHA-256 ${proof.hash}<br>核验 /verify 验证码 ${proof.code}</footer>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
