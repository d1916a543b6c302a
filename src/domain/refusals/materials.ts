import { Refusal, type RefusalDetail } from '../refusal.ts';

/** Conditions of the list read facts that nobody gave; `errors` names each fact. */
export function factsMissing(names: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'facts-missing',
    { zh: '请先补充项目情况，才能列出完整清单。', en: 'Facts are missing without which the list is not complete.' },
    { details: names.map((name): RefusalDetail => ({ path: name, code: 'fact-missing', message: name })) },
  );
}

/** A fact is not what the catalogue says it is; `errors` names each. */
export function factsInvalid(details: readonly RefusalDetail[]): Refusal {
  return new Refusal(
    'invalid',
    'facts-invalid',
    { zh: '项目情况填写有误。', en: 'Facts of the project are wrong.' },
    { details },
  );
}

/** A case was already applied for with this disclosure. */
export function disclosureUsed(): Refusal {
  return new Refusal('conflict', 'disclosure-used', {
    zh: '该告知书已用于申请。',
    en: 'This disclosure was already used for an application.',
  });
}

/** The disclosure's validity has run out; a new one is free. */
export function disclosureExpired(): Refusal {
  return new Refusal('conflict', 'disclosure-expired', {
    zh: '该告知书已过有效期，请重新获取。',
    en: 'This disclosure is no longer valid; ask for a new one.',
  });
}

/** The disclosure has no row with that id. */
export function rowUnknown(rowId: string): Refusal {
  return new Refusal(
    'not-found',
    'row-unknown',
    { zh: `清单中没有${rowId}。`, en: `The list has no row ${rowId}.` },
    { facts: { rowId } },
  );
}

/** The row is one that must not be asked of applicants, so nothing is taken under it. */
export function materialForbidden(rowId: string): Refusal {
  return new Refusal(
    'conflict',
    'material-forbidden',
    { zh: '该材料依法不得要求申请人提供。', en: 'This material must not be asked of an applicant.' },
    { facts: { rowId } },
  );
}

/** Files come with the application, in a correction or while a tolerated row is open; not now. */
export function uploadClosed(): Refusal {
  return new Refusal('conflict', 'upload-closed', {
    zh: '当前环节不接收材料。',
    en: 'Materials are not taken at this point of the case.',
  });
}

/** A verified material is evidence and stays. */
export function documentInUse(): Refusal {
  return new Refusal('conflict', 'document-in-use', {
    zh: '已核验的材料不能删除。',
    en: 'A verified material can not be removed.',
  });
}

/** The place of a defect is on a page of a file that lies under the row. */
export function placeNotInMaterial(): Refusal {
  return new Refusal('invalid', 'place-not-in-material', {
    zh: '标出的位置不在这份材料里。',
    en: 'The place marked is not in this material.',
  });
}

/** Nobody can check a row under which nothing lies. */
export function nothingToVerify(): Refusal {
  return new Refusal('conflict', 'nothing-to-verify', {
    zh: '该行尚无材料可核验。',
    en: 'There is nothing under this row to check.',
  });
}

/** A rejection needs one of the codes of §3.3; there is none for "other". */
export function reasonCodeRequired(): Refusal {
  return new Refusal(
    'invalid',
    'reason-code-required',
    { zh: '请选择退回原因代码。', en: 'Choose the reason code of the rejection.' },
    { facts: { rule: '§3.3' } },
  );
}

/** INCONSISTENT says which field differs, and where it says otherwise (§3.3). */
export function contradictionRequired(): Refusal {
  return new Refusal(
    'invalid',
    'contradiction-required',
    {
      zh: '材料不一致的，请写明不一致的内容以及与哪份材料不一致。',
      en: 'Name the field that contradicts, and the material it contradicts.',
    },
    { facts: { rule: '§3.3' } },
  );
}

/** The content is not what the file's name says. */
export function fileTypeMismatch(): Refusal {
  return new Refusal('invalid', 'file-type-mismatch', {
    zh: '文件内容与扩展名不符。',
    en: "The file's content is not what its extension says.",
  });
}

/** Files of that kind are not taken. */
export function fileTypeNotAllowed(): Refusal {
  return new Refusal('invalid', 'file-type-not-allowed', {
    zh: '不接收此类文件，请上传PDF、OFD、图片或办公文档。',
    en: 'Files of this kind are not taken; send PDF, OFD, an image or an office document.',
  });
}

/** The field of a form takes fewer kinds of files than the service does, and not this one. */
export function fileKindNotTaken(accepted: string): Refusal {
  return new Refusal(
    'invalid',
    'file-kind-not-taken',
    { zh: `此处只接收${accepted}。`, en: `Only ${accepted} is taken here.` },
    { facts: { accepted } },
  );
}

/** The file is larger than one file may be. */
export function fileTooLarge(limitBytes: number): Refusal {
  const mebibytes = Math.floor(limitBytes / 1024 / 1024);
  return new Refusal(
    'invalid',
    'file-too-large',
    { zh: `文件超过${mebibytes}MB上限。`, en: `The file is larger than ${mebibytes} MB.` },
    { facts: { limitBytes } },
  );
}

/** The form carries no file. */
export function fileMissing(): Refusal {
  return new Refusal('invalid', 'file-missing', { zh: '请选择文件。', en: 'There is no file in the form.' });
}

/** The file has no content. */
export function fileEmpty(): Refusal {
  return new Refusal('invalid', 'file-empty', { zh: '文件是空的。', en: 'The file is empty.' });
}

/** The upload ended before the whole file was here; nothing is kept. */
export function uploadInterrupted(): Refusal {
  return new Refusal('invalid', 'upload-interrupted', {
    zh: '上传中断，请重试。',
    en: 'The upload broke off; try again.',
  });
}

/** The scanner found harmful content, by the name of `signature`; nothing of the file is kept. */
export function fileInfected(signature: string): Refusal {
  return new Refusal(
    'invalid',
    'file-infected',
    { zh: '文件中发现恶意内容，已拒收。', en: 'Harmful content was found in the file; it was not taken.' },
    { facts: { signature } },
  );
}

/** The scanner does not answer, and the service was told to take nothing unscanned. */
export function scannerUnavailable(): Refusal {
  return new Refusal(
    'conflict',
    'scanner-unavailable',
    { zh: '文件安全检查暂时不可用，请稍后再试。', en: 'Files can not be checked at the moment; try again later.' },
    { facts: { retryAfterSeconds: 60 } },
  );
}

/** There is no preview of a file of that kind. */
export function previewUnavailable(): Refusal {
  return new Refusal('invalid', 'preview-unavailable', {
    zh: '此类文件没有预览，请下载查看。',
    en: 'There is no preview of this kind of file; download it.',
  });
}

/** The file is broken, or too large to be drawn. */
export function previewFailed(): Refusal {
  return new Refusal('invalid', 'preview-failed', {
    zh: '文件已损坏或过大，无法预览。',
    en: 'The file is broken or too large for a preview.',
  });
}

/** As many previews are being drawn as the service draws at one time. */
export function previewsBusy(): Refusal {
  return new Refusal(
    'conflict',
    'previews-busy',
    { zh: '正在生成的预览过多，请稍后再试。', en: 'Too many previews are being drawn; try again in a moment.' },
    { facts: { retryAfterSeconds: 2 } },
  );
}

/** What departments share is theirs to state and to bring. */
export function rowIsShared(rowId: string): Refusal {
  return new Refusal(
    'conflict',
    'row-is-shared',
    {
      zh: '该材料由部门共享核验，无须申请人填写。',
      en: 'Departments share this material; the applicant states nothing of it.',
    },
    { facts: { rowId } },
  );
}

/** The earlier material does not fit the row, was taken back, or is no longer valid. */
export function materialNotReusable(rowId: string): Refusal {
  return new Refusal(
    'conflict',
    'material-not-reusable',
    {
      zh: `该材料不能用于${rowId}，或者已失效。`,
      en: `This material can not be used for ${rowId}, or is no longer valid.`,
    },
    { facts: { rowId } },
  );
}
