// Sends what waits to be sent, once.
import type { Alerts } from '../../store/alerts/alerts.ts';
import { type Delivered, DeliveriesUnderWay, type DeliverSettings } from './deliveries-under-way.ts';

/** Sends all that is to be sent now. Resolves when nothing is left that is due, or `signal` fires. */
export async function deliverAlerts(alerts: Alerts, settings: DeliverSettings): Promise<Delivered> {
  const deliveries = new DeliveriesUnderWay(alerts, settings);
  await deliveries.begin();
  await deliveries.done();
  return deliveries.delivered;
}
