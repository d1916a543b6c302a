/** Why a licence may be revoked (行政许可法 第六十九条); there is no other ground. */
export const revocationGrounds = {
  ABUSE_OF_OFFICE: {
    zh: '工作人员滥用职权、玩忽职守作出准予决定',
    en: 'Granted by abuse of office or neglect of duty',
  },
  BEYOND_POWERS: { zh: '超越法定职权作出准予决定', en: 'Granted beyond the powers of the organ' },
  PROCEDURE_VIOLATED: { zh: '违反法定程序作出准予决定', en: 'Granted against the legal procedure' },
  NOT_ELIGIBLE: { zh: '对不具备条件的申请人准予许可', en: 'Granted to somebody who does not meet the conditions' },
  FRAUD: { zh: '被许可人以欺骗、贿赂等不正当手段取得', en: 'Got by fraud or bribery' },
} as const;

/** A ground of revocation. */
export type RevocationGround = keyof typeof revocationGrounds;
