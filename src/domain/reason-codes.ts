/** Why a material is sent back: exactly these, so that no notice can say "other" (§3.3). */
export interface ReasonCode {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

function reasonCode(code: string, zh: string, en: string): ReasonCode {
  return { code, zh, en };
}

/** The reason codes of corrections and refusals, in the order of §3.3. */
export const reasonCodes: readonly ReasonCode[] = [
  reasonCode('MISSING', '未提交', 'Not handed in'),
  reasonCode('EXPIRED', '已过有效期', 'No longer valid'),
  reasonCode('ILLEGIBLE', '模糊不清，无法辨认', 'Can not be read'),
  reasonCode('NOT_SIGNED', '未签字', 'Not signed'),
  reasonCode('NOT_SEALED', '未盖章', 'Not sealed'),
  reasonCode('WRONG_FORM', '格式文本不符', 'Not on the right form'),
  reasonCode('WRONG_ISSUER', '出具单位不符', 'Not issued by the right body'),
  reasonCode('INCONSISTENT', '与另一材料不一致', 'Contradicts a second material'),
  reasonCode('OUT_OF_SCOPE', '不在本次申请范围内', 'Outside what is applied for'),
  reasonCode('NOT_LATEST_VERSION', '不是最新版本', 'Not the latest version'),
  reasonCode('FILE_DAMAGED', '文件损坏，无法打开', 'Damaged file'),
];

/** Whether the code is one of §3.3. */
export function isReasonCode(code: string): boolean {
  return reasonCodes.some((each) => each.code === code);
}
