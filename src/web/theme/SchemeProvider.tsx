import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Scheme } from './theme.ts';

interface Look {
  scheme: Scheme;
  reducedMotion: boolean;
  setScheme(scheme: Scheme): void;
}

const LookContext = createContext<Look>({ scheme: 'light', reducedMotion: false, setScheme: () => undefined });

const remembered = 'lianban.scheme';

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const listen = () => setMatches(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, [query]);
  return matches;
}

function chosenScheme(): Scheme | null {
  const stored = localStorage.getItem(remembered);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

/** Light or dark: as the system says until the person chooses, then as they chose, also next time. */
export function SchemeProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(chosenScheme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const scheme = chosen ?? (systemDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
  const look = useMemo(
    () => ({
      scheme,
      reducedMotion,
      setScheme: (next: Scheme) => {
        localStorage.setItem(remembered, next);
        setChosen(next);
      },
    }),
    [scheme, reducedMotion],
  );
  return <LookContext value={look}>{children}</LookContext>;
}

/** The scheme now shown, and how to choose the other. */
export function useScheme(): Look {
  return useContext(LookContext);
}
