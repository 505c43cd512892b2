import { useLocation, type Language } from '../location';
import { en } from './en';
import { zh, type Texts } from './zh';

export type { Texts };

const texts: Record<Language, Texts> = { zh, en };

export function textsOf(language: Language): Texts {
  return texts[language];
}

export function useTexts(): Texts {
  return texts[useLocation().language];
}
