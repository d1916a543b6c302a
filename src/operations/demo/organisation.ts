/** A department of the demonstration authority. */
export interface DemoDepartment {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'AUTHORITY' | 'PUBLIC_UTILITY' | 'PARK_OFFICE' | 'SUPERVISION';
}

/** A person of the demonstration: staff with roles, or somebody who acts for an applicant. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  /** `[department, role]` pairs. */
  readonly roles: readonly (readonly [string, string])[];
  /** Name of the applicant the person acts for. */
  readonly applicant?: string;
  /** Shown on the login page as one of the accounts to try. */
  readonly shown?: boolean;
}

/** An applicant of the demonstration; the codes are fictional and pass the check of GB 32100. */
export interface DemoApplicant {
  readonly name: string;
  readonly uscc: string;
}

/** The authority itself. */
export const demoTenant = { name: '安澜市', nameEn: 'Anlan', regionCode: '511700' };

export const demoDepartments: readonly DemoDepartment[] = [
  { code: 'service-admin', name: '政务服务管理局', nameEn: 'Government Service Administration', kind: 'AUTHORITY' },
  { code: 'housing', name: '住房和城乡建设局', nameEn: 'Housing and Construction Bureau', kind: 'AUTHORITY' },
  { code: 'natural-resources', name: '自然资源局', nameEn: 'Natural Resources Bureau', kind: 'AUTHORITY' },
  { code: 'civil-air-defence', name: '人民防空办公室', nameEn: 'Civil Air Defence Office', kind: 'AUTHORITY' },
  { code: 'archive', name: '城建档案馆', nameEn: 'Urban Construction Archive', kind: 'AUTHORITY' },
  { code: 'quality-station', name: '质量监督站', nameEn: 'Quality Supervision Station', kind: 'AUTHORITY' },
  { code: 'safety-station', name: '安全监督站', nameEn: 'Safety Supervision Station', kind: 'AUTHORITY' },
  { code: 'urban-management', name: '城市管理局', nameEn: 'Urban Management Bureau', kind: 'AUTHORITY' },
  { code: 'water-bureau', name: '水务局', nameEn: 'Water Bureau', kind: 'AUTHORITY' },
  { code: 'meteorology', name: '气象局', nameEn: 'Meteorological Bureau', kind: 'AUTHORITY' },
  { code: 'development-reform', name: '发展和改革局', nameEn: 'Development and Reform Bureau', kind: 'AUTHORITY' },
  { code: 'environment', name: '生态环境局', nameEn: 'Ecology and Environment Bureau', kind: 'AUTHORITY' },
  { code: 'county-office', name: '县政府办公室', nameEn: 'County Government Office', kind: 'AUTHORITY' },
  { code: 'e-government', name: '电子政务管理办公室', nameEn: 'E-Government Office', kind: 'AUTHORITY' },
  { code: 'traffic-police', name: '公安交管大队', nameEn: 'Traffic Police', kind: 'AUTHORITY' },
  { code: 'drawing-review', name: '施工图审查中心', nameEn: 'Drawing Review Centre', kind: 'AUTHORITY' },
  { code: 'water-company', name: '供水公司', nameEn: 'Water Company', kind: 'PUBLIC_UTILITY' },
  { code: 'gas-company', name: '燃气公司', nameEn: 'Gas Company', kind: 'PUBLIC_UTILITY' },
  { code: 'power-company', name: '供电公司', nameEn: 'Power Company', kind: 'PUBLIC_UTILITY' },
  { code: 'telecom', name: '通信管理办公室', nameEn: 'Telecom Office', kind: 'PUBLIC_UTILITY' },
  { code: 'park-office', name: '园区行政效能室', nameEn: 'Park Efficiency Office', kind: 'PARK_OFFICE' },
  { code: 'supervision', name: '效能监察室', nameEn: 'Efficiency Supervision Office', kind: 'SUPERVISION' },
];

export const demoApplicants: readonly DemoApplicant[] = [
  { name: '安澜市国有资产经营公司', uscc: '91511702MA6A000159' },
  { name: '安澜经开投资有限公司', uscc: '91510183MA6A000233' },
];

/** Every unit that takes part in joint work has a handler, and a head who answers for it. */
const members = demoDepartments
  .filter(({ code }) => !['service-admin', 'housing', 'park-office', 'supervision'].includes(code))
  .map(
    ({ code, name, nameEn, kind }): DemoPerson => ({
      login: code,
      name: `${name}承办人`,
      nameEn: `${nameEn}, handler`,
      roles: [[code, 'MEMBER_ORG_HANDLER'], [code, 'LIAISON'], [code, 'HANDLER'], ...extraRoles(code, kind)],
      shown: ['natural-resources', 'water-company', 'power-company'].includes(code),
    }),
  );

/** Who goes along where the law asks for two officers. */
const seconds = demoDepartments
  .filter(({ code }) => !['service-admin', 'housing', 'park-office', 'supervision'].includes(code))
  .map(
    ({ code, name, nameEn }): DemoPerson => ({
      login: `${code}-2`,
      name: `${name}协办人`,
      nameEn: `${nameEn}, second officer`,
      roles: [[code, 'MEMBER_ORG_HANDLER']],
    }),
  );

function extraRoles(code: string, kind: DemoDepartment['kind']): (readonly [string, string])[] {
  if (kind === 'PUBLIC_UTILITY')
    return [
      [code, 'UTILITY_OPERATOR'],
      [code, 'LEAD_ORG_COORD'],
    ];
  if (code === 'natural-resources' || code === 'drawing-review') return [[code, 'LEAD_ORG_COORD']];
  if (code === 'water-bureau') return [[code, 'UTILITY_OPERATOR']];
  if (code === 'archive') return [[code, 'ARCHIVIST']];
  if (code === 'quality-station') return [[code, 'QUALITY_STATION']];
  return code === 'safety-station' ? [[code, 'SAFETY_STATION']] : [];
}

/** One person a role and department; a service would name real people here. */
export const demoPeople: readonly DemoPerson[] = [
  {
    login: 'window',
    name: '周敏',
    nameEn: 'Zhou Min, window clerk',
    roles: [
      ['service-admin', 'WINDOW_CLERK'],
      ['service-admin', 'HANDLER'],
    ],
    shown: true,
  },
  {
    login: 'window-head',
    name: '郑立',
    nameEn: 'Zheng Li, window head',
    roles: [['service-admin', 'WINDOW_HEAD']],
    shown: true,
  },
  {
    login: 'service-lead',
    name: '吴悦',
    nameEn: 'Wu Yue, service administration',
    roles: [
      ['service-admin', 'LEAD_ORG_COORD'],
      ['service-admin', 'SERVICE_ADMIN'],
      ['service-admin', 'PUBLISHER'],
    ],
  },
  {
    login: 'handler',
    name: '陈川',
    nameEn: 'Chen Chuan, handler',
    roles: [
      ['housing', 'HANDLER'],
      ['housing', 'HANDLER_2'],
    ],
    shown: true,
  },
  {
    login: 'handler2',
    name: '林溪',
    nameEn: 'Lin Xi, second officer',
    roles: [
      ['housing', 'HANDLER'],
      ['housing', 'HANDLER_2'],
    ],
  },
  { login: 'reviewer', name: '何岩', nameEn: 'He Yan, reviewer', roles: [['housing', 'REVIEWER']], shown: true },
  {
    login: 'approver',
    name: '罗宁',
    nameEn: 'Luo Ning, approver',
    roles: [
      ['housing', 'APPROVER'],
      ['housing', 'CHIEF_REP'],
    ],
    shown: true,
  },
  { login: 'head', name: '黄峰', nameEn: 'Huang Feng, head of the bureau', roles: [['housing', 'ORG_HEAD']] },
  {
    login: 'lead',
    name: '许蕾',
    nameEn: 'Xu Lei, joint-acceptance lead',
    roles: [
      ['housing', 'LEAD_ORG_COORD'],
      ['housing', 'HEARING_CHAIR'],
    ],
    shown: true,
  },
  { login: 'fire', name: '高远', nameEn: 'Gao Yuan, fire acceptance', roles: [['housing', 'MEMBER_ORG_HANDLER']] },
  { login: 'park', name: '唐静', nameEn: 'Tang Jing, park office', roles: [['park-office', 'EFFICIENCY_OFFICER']] },
  {
    login: 'governor',
    name: '蒋恒',
    nameEn: 'Jiang Heng, government leader',
    roles: [['county-office', 'GOV_LEADER']],
  },
  {
    login: 'supervisor',
    name: '宋平',
    nameEn: 'Song Ping, supervisor',
    roles: [['supervision', 'SUPERVISOR']],
    shown: true,
  },
  {
    login: 'designer',
    name: '叶青',
    nameEn: 'Ye Qing, process designer',
    roles: [['service-admin', 'DESIGNER']],
    shown: true,
  },
  { login: 'admin', name: '管理员', nameEn: 'Administrator', roles: [['service-admin', 'ADMINISTRATOR']], shown: true },
  {
    login: 'integrator',
    name: '数据共享平台',
    nameEn: 'Data exchange platform',
    roles: [['service-admin', 'INTEGRATOR']],
  },
  {
    login: 'applicant',
    name: '李安',
    nameEn: "Li An, applicant's agent",
    roles: [],
    applicant: '安澜市国有资产经营公司',
    shown: true,
  },
  {
    login: 'factory',
    name: '冯工',
    nameEn: 'Feng Gong, enterprise contact',
    roles: [],
    applicant: '安澜经开投资有限公司',
    shown: true,
  },
  ...members,
  ...seconds,
];
