import { readFile } from 'node:fs/promises';
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { Button, ConfigProvider } from 'antd';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import t from 'tap';
import { type Scheme, themeOf, tokensOf } from '../../src/web/theme/theme.ts';

const schemes: Scheme[] = ['light', 'dark'];

/** The `--lb-*` variables the component library writes for a scheme, by token name in lower case without signs. */
function emitted(scheme: Scheme): Map<string, string> {
  const cache = createCache();
  const button = createElement(Button, {}, 'x');
  const themed = createElement(ConfigProvider, { theme: themeOf(scheme, false) }, button);
  renderToString(createElement(StyleProvider, { cache }, themed));
  const sheet = extractStyle(cache, true);
  return new Map(
    [...sheet.matchAll(/--lb-([a-z0-9-]+):([^;}]+)/g)].map(([, name = '', value = '']) => [
      name.replaceAll('-', ''),
      value,
    ]),
  );
}

function plain(value: unknown): string {
  return String(value).replace(/px$/, '').replace(/\s/g, '').replaceAll("'", '"');
}

async function lights(scheme: Scheme): Promise<Record<string, string>> {
  const sheet = await readFile(new URL('../../src/web/theme/lights.css', import.meta.url), 'utf8');
  const dark = sheet.indexOf('[data-theme="dark"]');
  const read = (part: string) =>
    Object.fromEntries(
      [...part.matchAll(/--lbx-([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
    );
  return scheme === 'dark' ? { ...read(sheet.slice(0, dark)), ...read(sheet.slice(dark)) } : read(sheet.slice(0, dark));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

for (const scheme of schemes) {
  t.test(`in ${scheme} the component library writes every value of the theme unchanged`, async (t) => {
    const variables = emitted(scheme);
    for (const [name, value] of Object.entries(tokensOf(scheme))) {
      t.equal(plain(variables.get(name.toLowerCase())), plain(value), name);
    }
  });

  t.test(`in ${scheme} every text is readable on every ground it is written on`, async (t) => {
    const tokens = tokensOf(scheme);
    const grounds = [
      tokens.colorBgContainer,
      tokens.colorBgLayout,
      tokens.colorFillQuaternary,
      tokens.colorPrimaryBg,
      tokens.colorFillTertiary,
    ];
    const texts = [
      tokens.colorText,
      tokens.colorTextSecondary,
      tokens.colorTextTertiary,
      tokens.colorPrimary,
      tokens.colorLink,
    ];
    for (const text of texts) for (const ground of grounds) t.ok(contrast(text, ground) >= 4.5, `${text} on ${ground}`);
    t.ok(contrast(tokens.colorTextLightSolid, tokens.colorPrimary) >= 4.5);
    t.ok(contrast(tokens.colorBorder, tokens.colorBgContainer) >= 3);
  });

  t.test(`in ${scheme} every light is readable as text and visible as a shape`, async (t) => {
    const own = await lights(scheme);
    const tokens = tokensOf(scheme);
    for (const light of ['green', 'yellow', 'orange', 'red']) {
      for (const ground of [tokens.colorBgContainer, tokens.colorPrimaryBg, own[`light-${light}-bg`] ?? '']) {
        t.ok(contrast(own[`light-${light}-text`] ?? '', ground) >= 4.5, `${light} text on ${ground}`);
      }
      t.ok(contrast(own[`light-${light}-edge`] ?? '', tokens.colorBgContainer) >= 3, `${light} edge`);
    }
    t.ok(contrast(own['clock-figure'] ?? '', own['clock-left'] ?? '') >= 4.5);
    t.ok(contrast(tokens.colorTextLightSolid, own['clock-used'] ?? '') >= 4.5);
  });
}
