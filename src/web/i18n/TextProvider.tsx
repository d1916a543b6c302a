import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from './dictionaries.ts';
import { learn, type Text, textOf } from './text.ts';

interface Speech {
  text: Text;
  setLanguage(language: Language): void;
}

const SpeechContext = createContext<Speech>({ text: textOf('zh'), setLanguage: () => undefined });

const remembered = 'lianban.language';

/** The language chosen at an earlier visit, else Chinese. */
export function firstLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
}

/**
 * Gives the pages their language: Chinese until the person chooses, then what they chose, also next time. The first
 * language has been learned before.
 */
export function TextProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(remembered, language);
  }, [language]);
  const speech = useMemo(
    () => ({
      text: textOf(language),
      setLanguage: (next: Language) => void learn(next).then(() => setLanguage(next)),
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The texts of the language now chosen: `text('inbox.title')`. */
export function useText(): Text {
  return useContext(SpeechContext).text;
}

/** The language now chosen, and how to choose another. */
export function useLanguage(): { language: Language; setLanguage(language: Language): void } {
  const { text, setLanguage } = useContext(SpeechContext);
  return { language: text.language, setLanguage };
}
