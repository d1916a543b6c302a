import { Refusal } from '../refusal.ts';

/** No such upload, or it is somebody else's, or it lies under a row already. */
export function uploadNotFound(): Refusal {
  return new Refusal('not-found', 'upload-not-found', { zh: '没有此上传。', en: 'There is no such upload.' });
}

/** Nothing came for too long. */
export function uploadExpired(): Refusal {
  return new Refusal('not-found', 'upload-expired', {
    zh: '此上传已过期，请重新上传。',
    en: 'This upload has expired; begin anew.',
  });
}

/** A piece begins elsewhere than the last one ended; `currentOffset` says where that is. */
export function uploadOffsetConflict(currentOffset: number): Refusal {
  return new Refusal(
    'conflict',
    'upload-offset-conflict',
    { zh: '续传位置不符，请先查询已收到的长度。', en: 'The piece does not begin where the last one ended.' },
    { facts: { currentOffset } },
  );
}

/** A file lies under a row only when all of it is here. */
export function uploadIncomplete(currentOffset: number, length: number): Refusal {
  return new Refusal(
    'conflict',
    'upload-incomplete',
    { zh: '文件尚未传完。', en: 'The file is not all here yet.' },
    { facts: { currentOffset, length } },
  );
}

/** Pieces come as `application/offset+octet-stream` (tus 1.0.0). */
export function uploadMediaType(): Refusal {
  return new Refusal('invalid', 'upload-media-type', {
    zh: '分段内容的类型应为application/offset+octet-stream。',
    en: 'A piece comes as application/offset+octet-stream.',
  });
}

/** The caller speaks another version of tus. */
export function tusVersionUnsupported(): Refusal {
  return new Refusal('invalid', 'tus-version-unsupported', {
    zh: '请使用tus 1.0.0协议（标头Tus-Resumable）。',
    en: 'Speak tus 1.0.0 and say so in the header Tus-Resumable.',
  });
}

/** A header of the protocol is missing or can not be understood. */
export function uploadHeaderInvalid(header: string): Refusal {
  return new Refusal(
    'invalid',
    'upload-header-invalid',
    { zh: `标头${header}缺失或有误。`, en: `The header ${header} is missing or wrong.` },
    { facts: { header } },
  );
}

/** The piece is not what its checksum says; nothing of it counts. */
export function uploadChecksumMismatch(): Refusal {
  return new Refusal('invalid', 'upload-checksum-mismatch', {
    zh: '分段校验和不符，请重传该段。',
    en: 'The piece is not what its checksum says; send it again.',
  });
}

/** One person has only so many unfinished uploads, in number and in bytes. */
export function tooManyUploads(): Refusal {
  return new Refusal('conflict', 'too-many-uploads', {
    zh: '未完成的上传过多，请先完成或取消。',
    en: 'You have too many unfinished uploads; finish or cancel some.',
  });
}

/** All unfinished uploads together may take only so much of the disk. */
export function uploadQuotaExhausted(): Refusal {
  return new Refusal('conflict', 'upload-quota-exhausted', {
    zh: '上传空间已满，请稍后再试。',
    en: 'The room for uploads is used up; try again later.',
  });
}

/** The disk is full; what came before is kept. */
export function storageFull(): Refusal {
  return new Refusal('conflict', 'storage-full', {
    zh: '存储空间已满，请联系管理员。',
    en: 'The storage is full; tell the operator.',
  });
}
