/** One role of the field with its names (§3.1). */
export interface Role {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

function role(code: string, zh: string, en: string): Role {
  return { code, zh, en };
}

/** The roles the shipped procedures need, and those of the service itself. */
export const roles: readonly Role[] = [
  role('APPLICANT', '申请人', 'Applicant'),
  role('AGENT', '代理人', 'Agent'),
  role('WINDOW_CLERK', '综合窗口', 'Window clerk'),
  role('WINDOW_HEAD', '窗口负责人', 'Head of the window'),
  role('HANDLER', '承办人', 'Handler'),
  role('HANDLER_2', '协办人', 'Second officer'),
  role('REVIEWER', '审核人', 'Reviewer'),
  role('APPROVER', '审批人', 'Approver'),
  role('CHIEF_REP', '首席代表', 'Chief representative'),
  role('ORG_HEAD', '机关负责人', 'Head of the organ'),
  role('GOV_LEADER', '政府负责人', 'Head of the government'),
  role('LEAD_ORG_COORD', '牵头部门联系人', 'Coordinator of the lead department'),
  role('MEMBER_ORG_HANDLER', '参与部门承办人', 'Handler of a participating department'),
  role('LIAISON', '联络员', 'Liaison'),
  role('EFFICIENCY_OFFICER', '效能专员', 'Efficiency officer'),
  role('SUPERVISOR', '监察员', 'Supervisor'),
  role('SERVICE_ADMIN', '政务服务管理人员', 'Government service officer'),
  role('UTILITY_OPERATOR', '公用企业经办人', 'Utility operator'),
  role('QUALITY_STATION', '质量监督员', 'Quality supervisor'),
  role('SAFETY_STATION', '安全监督员', 'Safety supervisor'),
  role('HEARING_CHAIR', '听证主持人', 'Chair of hearings'),
  role('ARCHIVIST', '城建档案员', 'Archivist'),
  role('PUBLISHER', '公开专员', 'Publisher'),
  role('DESIGNER', '流程设计员', 'Process designer'),
  role('INTEGRATOR', '系统对接账号', 'Integrator'),
  role('ADMINISTRATOR', '系统管理员', 'Administrator'),
];

/**
 * The roles a person of several is known for, the first that is held before the others. Heads and watchers come first,
 * then who stands at a door of the authority, then who decides, then who prepares.
 */
export const mainRoles: readonly string[] = [
  'SUPERVISOR',
  'ADMINISTRATOR',
  'DESIGNER',
  'ORG_HEAD',
  'WINDOW_HEAD',
  'WINDOW_CLERK',
  'UTILITY_OPERATOR',
  'QUALITY_STATION',
  'SAFETY_STATION',
  'ARCHIVIST',
  'SERVICE_ADMIN',
  'APPROVER',
  'REVIEWER',
  'LEAD_ORG_COORD',
  'MEMBER_ORG_HANDLER',
  'HANDLER',
];

const byCode = new Map(roles.map((each) => [each.code, each]));

/** The name of a role in both languages; an unknown code stands for itself. */
export function roleName(code: string): { readonly zh: string; readonly en: string } {
  const known = byCode.get(code);
  return known === undefined ? { zh: code, en: code } : { zh: known.zh, en: known.en };
}
