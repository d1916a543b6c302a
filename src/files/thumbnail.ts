import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type Sharp from 'sharp';
import { takingTurns } from './turns.ts';

/** A small picture of an image. */
export interface Thumbnail {
  /** JPEG, nothing of the image's own metadata in it. */
  readonly jpeg: Buffer;
  /** Of the image itself as it is looked at, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The longest side of a thumbnail, in pixels. */
export const thumbnailSide = 800;
/** An image of more pixels is not opened: unpacked it would take some 400 MB. */
const mostPixels = 100_000_000;
const seconds = 10;

const turns = takingTurns(2, 20);
let loaded: Promise<typeof Sharp> | null = null;

/** The drawing library, loaded when the first image is drawn; it opens PNG and JPEG and nothing else. */
async function sharpOnce(): Promise<typeof Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg'] });
    return sharp;
  });
  return loaded;
}

/**
 * Draws an image small, outside of this thread. `failed` when it is broken, has too many pixels or takes too long; `busy`
 * when too many wait. The content is opened only when it is its turn.
 */
export async function drawThumbnail(content: () => Promise<Readable>): Promise<Thumbnail | 'failed' | 'busy'> {
  return (await turns(() => draw(content))) ?? 'busy';
}

async function draw(content: () => Promise<Readable>): Promise<Thumbnail | 'failed'> {
  const sharp = await sharpOnce();
  const image = sharp({ limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true });
  const drawn = image
    .clone()
    .autoOrient()
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .timeout({ seconds })
    .toBuffer();
  const facts = image.clone().metadata();
  // What came of the source is told by the image: one that is broken early leaves the rest unread.
  const source = await content();
  const [jpeg, known] = await Promise.allSettled([drawn, facts, pipeline(source, image)]);
  source.destroy();
  if (jpeg.status === 'rejected' || known.status === 'rejected') return 'failed';
  const { autoOrient } = known.value;
  return { jpeg: jpeg.value, width: autoOrient.width, height: autoOrient.height };
}
