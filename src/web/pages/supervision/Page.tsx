import { Route, Routes } from 'react-router';
import { CaseList } from './CaseList.tsx';
import { CardsPage, OrdersPage } from './RecordPages.tsx';
import { Wall } from './Wall.tsx';

/** 监察: the figures of a period, and the lists of cases, cards and orders behind them. */
export function Page() {
  return (
    <Routes>
      <Route index element={<Wall />} />
      <Route path="cases" element={<CaseList />} />
      <Route path="cards" element={<CardsPage />} />
      <Route path="orders" element={<OrdersPage />} />
    </Routes>
  );
}
