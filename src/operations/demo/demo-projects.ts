import type { DemoProject } from './played-case.ts';

const carParkFacts = {
  agentUsed: false,
  buildKind: 'NEW',
  cadRelocationFee: false,
  drawingReviewRequired: true,
  facadeOrStructureChanged: false,
  floorArea: 12_000,
  investment: 46_000_000,
  hasCivilAirDefence: false,
  hasGreening: true,
  hasLocalAcceptanceItems: false,
  hasMajorHazardWorks: false,
  hasNewLand: false,
  isLightningSpecial: false,
  isOverLimitHighRise: false,
  isResidential: false,
  isSpecialFire: false,
  needsExpropriation: false,
  needsTender: true,
  scope: 'WHOLE',
  siteReadinessCommitted: true,
  water: true,
  drainage: true,
  drainagePermitRequired: false,
  gas: false,
  power: true,
  telecom: false,
};

const factoryFacts = {
  ...carParkFacts,
  buildKind: 'EXPAND',
  floorArea: 24_860,
  investment: 82_000_000,
  hasGreening: false,
  hasNewLand: true,
  landMode: 'TRANSFER',
  hasMajorHazardWorks: true,
  powerVoltage: 'HV',
  capacityKVA: 1_250,
  existingCustomerNo: '5117020098',
  dualSource: false,
  importantLoad: false,
  externalWorks: true,
  externalLengthM: 160,
  gas: true,
};

/** The car park of the municipal Party school: no dwellings, no civil-air-defence works, on land held before. */
export const carPark: DemoProject = {
  name: '市委党校停车场',
  projectCode: '2606-511700-04-01-310027',
  address: '通川区凤凰大道388号',
  facts: carParkFacts,
};

/** A factory that grows, with a high-voltage supply. */
export const factory: DemoProject = {
  name: '经开区二期标准厂房7#楼',
  projectCode: '2605-511700-04-01-842150',
  address: '经开区长田路12号',
  facts: factoryFacts,
};
