/** Takes in one thing about a drawing: rule id, element, Chinese and English sentence. */
export type Tell = (rule: string, elementId: string, zh: string, en: string) => void;
