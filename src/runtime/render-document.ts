import type { LocalDate } from '../domain/time.ts';
import type { DocumentLine } from './document-draft.ts';

/** A document as a page of HTML that prints on A4: title, number, addressee, whose matter it is, what is stated, date. Everything is escaped. */
export function renderDocument(document: {
  readonly title: string;
  readonly titleEn: string;
  readonly number: string;
  readonly caseNumber: string;
  readonly projectName: string;
  readonly applicantName: string;
  readonly addressee: string | null;
  readonly issuedOn: LocalDate;
  readonly lines: readonly DocumentLine[];
}): string {
  const [year, month, day] = document.issuedOn.split('-').map(Number);
  const about: readonly DocumentLine[] = [
    { zh: '办件编号', en: 'Case', value: document.caseNumber },
    { zh: '项目', en: 'Project', value: document.projectName },
    { zh: '申请人', en: 'Applicant', value: document.applicantName },
  ];
  const rows = [...about, ...document.lines].map(
    ({ zh, en, value }) =>
      `<tr><th>${escapeHtml(zh)}<small lang="en">${escapeHtml(en)}</small></th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(document.title)} ${escapeHtml(document.number)}</title>
<style>
@page { size: A4; margin: 25mm }
body { font: 16px/1.8 "Noto Serif CJK SC", "Songti SC", SimSun, serif; max-width: 170mm; margin: 2em auto; color: #16202e }
h1 { text-align: center; font-size: 28px; margin-bottom: 0 }
.number { text-align: center; color: #46536a }
table { width: 100%; border-collapse: collapse; margin: 2em 0 }
th, td { border: 1px solid #7f8ca1; padding: 6px 10px; text-align: left; vertical-align: top; white-space: pre-wrap }
th { width: 28%; font-weight: 600 }
small { display: block; color: #46536a; font-weight: 400 }
.date { text-align: right }
</style>
</head>
<body>
<h1>${escapeHtml(document.title)}</h1>
<p class="number">${escapeHtml(document.number)}<br><small lang="en">${escapeHtml(document.titleEn)}</small></p>
${document.addressee === null ? '' : `<p>${escapeHtml(document.addressee)}：</p>`}
<table>
${rows.join('\n')}
</table>
<p class="date">${year}年${month}月${day}日</p>
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
