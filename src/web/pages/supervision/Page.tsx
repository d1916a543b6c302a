import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { CardsPage, OrdersPage } from './RecordPages.tsx';
import { Wall } from './Wall.tsx';

/** The list filters by choices, which bring more script than the figures need. */
const CaseList = lazy(async () => ({ default: (await import('./CaseList.tsx')).CaseList }));

/** 监察: the figures of a period, and the lists of cases, cards and orders behind them. */
export function Page() {
  return (
    <Routes>
      <Route index element={<Wall />} />
      <Route
        path="cases"
        element={
          <Suspense fallback={<Skeletons rows={8} height={48} />}>
            <CaseList />
          </Suspense>
        }
      />
      <Route path="cards" element={<CardsPage />} />
      <Route path="orders" element={<OrdersPage />} />
    </Routes>
  );
}
