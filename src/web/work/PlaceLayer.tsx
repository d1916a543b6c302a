import { type PointerEvent, useState } from 'react';
import styles from './Place.module.css';
import type { PageArea } from './place.ts';

interface Point {
  x: number;
  y: number;
}

/** A frame smaller than this was a click and no frame. */
const leastSide = 0.01;

function between(one: Point, other: Point): PageArea {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

function pointIn({ currentTarget, clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) };
}

/** Lies over a page: shows the part that is marked, and where `onArea` is given lets one drag a frame. */
export function PlaceLayer({ area, onArea }: { area: PageArea | null; onArea?: (area: PageArea) => void }) {
  const [from, setFrom] = useState<Point | null>(null);
  const [drawn, setDrawn] = useState<PageArea | null>(null);
  const shown = drawn ?? area;
  return (
    <div
      className={onArea ? styles.drawing : styles.layer}
      aria-hidden
      onPointerDown={(event) => {
        if (!onArea || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointIn(event));
      }}
      onPointerMove={(event) => {
        if (from !== null) setDrawn(between(from, pointIn(event)));
      }}
      onPointerUp={(event) => {
        const made = from === null ? null : between(from, pointIn(event));
        setFrom(null);
        setDrawn(null);
        if (made !== null && made.width > leastSide && made.height > leastSide) onArea?.(made);
      }}
      onPointerCancel={() => {
        setFrom(null);
        setDrawn(null);
      }}
    >
      {shown === null ? null : (
        <div
          className={styles.area}
          style={{
            left: `${shown.x * 100}%`,
            top: `${shown.y * 100}%`,
            width: `${shown.width * 100}%`,
            height: `${shown.height * 100}%`,
          }}
        />
      )}
    </div>
  );
}
