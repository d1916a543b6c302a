/** The car park of the municipal Party school of Dazhou: no dwellings, no civil-air-defence works, on land held before. */
export const carPark = {
  agentUsed: false,
  buildKind: 'NEW',
  drawingReviewRequired: true,
  floorArea: 12_000,
  hasCivilAirDefence: false,
  hasGreening: true,
  hasLocalAcceptanceItems: false,
  hasNewLand: false,
  isLightningSpecial: false,
  isResidential: false,
  isSpecialFire: false,
  scope: 'WHOLE',
  water: true,
  drainage: true,
  gas: false,
  power: true,
  telecom: false,
};

/** A standard factory building of an economic development zone. */
export const factory = {
  agentUsed: false,
  buildKind: 'NEW',
  cadRelocationFee: false,
  drawingReviewRequired: true,
  facadeOrStructureChanged: true,
  floorArea: 24_860,
  hasCivilAirDefence: false,
  hasMajorHazardWorks: false,
  hasNewLand: false,
  investment: 80_000_000,
  isLightningSpecial: false,
  isOverLimitHighRise: false,
  isSpecialFire: false,
  needsExpropriation: false,
  needsTender: true,
  siteReadinessCommitted: true,
};

/** The second phase of an industrial firm in Jianghua that wants more power before a provincial deadline. */
export const powerIncrease = {
  agentUsed: false,
  buildKind: 'EXPAND',
  capacityIncrease: true,
  capacityKVA: 400,
  drawingReviewRequired: true,
  dualSource: false,
  existingCustomerNo: '4311290001',
  externalLengthM: 0,
  externalWorks: false,
  importantLoad: false,
  isResidential: false,
  power: true,
  powerVoltage: 'LV',
  presentKVA: 100,
  requestedKVA: 400,
};
