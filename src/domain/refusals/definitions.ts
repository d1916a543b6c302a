import { Refusal, type RefusalDetail } from '../refusal.ts';

/** The diagram breaks rules it must keep; `errors` names each with its element. */
export function diagramRefused(details: readonly RefusalDetail[], findings: readonly unknown[] = []): Refusal {
  return new Refusal(
    'invalid',
    'diagram-refused',
    { zh: '流程图存在错误，不能发布。', en: 'The diagram has errors and can not be published.' },
    { details, facts: { findings } },
  );
}

/** The XML names entities, a document type or anything else that reaches outside itself. */
export function xmlHostile(): Refusal {
  return new Refusal('invalid', 'xml-hostile', {
    zh: '该XML含有不被允许的内容。',
    en: 'The XML contains what is not allowed.',
  });
}

/** The XML is larger or deeper than any diagram. */
export function xmlTooLarge(): Refusal {
  return new Refusal('invalid', 'xml-too-large', { zh: '该XML过大。', en: 'The XML is too large.' });
}

/** The form file is not a form-js schema. */
export function formFileInvalid(fileName: string): Refusal {
  return new Refusal(
    'invalid',
    'form-file-invalid',
    { zh: '表单文件格式不正确。', en: 'The form file is not a form.' },
    { facts: { fileName } },
  );
}

/** The deployment carries no diagram. */
export function deploymentEmpty(): Refusal {
  return new Refusal('invalid', 'deployment-empty', {
    zh: '请至少提供一个流程图文件。',
    en: 'A deployment needs at least one diagram.',
  });
}

/** The draft's diagram has another process id than the draft's key. */
export function draftKeyMismatch(key: string, found: string): Refusal {
  return new Refusal(
    'invalid',
    'draft-key-mismatch',
    { zh: '流程图中的流程标识与草稿不一致。', en: 'The process id in the diagram is not the key of the draft.' },
    { facts: { key, found } },
  );
}

/** As many rehearsals as may run at a time are running already. */
export function rehearsalsBusy(): Refusal {
  return new Refusal(
    'conflict',
    'rehearsals-busy',
    { zh: '正在进行的预演太多，请稍后再试。', en: 'Too many rehearsals are running; try again in a moment.' },
    { facts: { retryAfterSeconds: 5 } },
  );
}

/** The decision gives no answer for these variables; the detail says why, by the code an incident would have. */
export function decisionFailed(detail: RefusalDetail): Refusal {
  return new Refusal(
    'invalid',
    'decision-failed',
    { zh: '按所给的值无法得出决策结果。', en: 'The decision gives no answer for these values.' },
    { details: [detail] },
  );
}
