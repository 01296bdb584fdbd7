// A report of our own to try it with: no. 10 of samples/.

export const EXAMPLE = {
  title: 'Iraq says U.S. troops from Syria have no permission to stay',
  published: '2019-10-22',
  text: `BAGHDAD (Sample Wire) — U.S. forces leaving Syria have approval to enter the Kurdistan Region so as to be taken out of Iraq, but not to remain in the country, the Iraqi military said Tuesday.

"There is no permission granted," the military said, "for these forces to stay inside Iraq."

That is at odds with what the U.S. secretary of defense, Mark Esper, said three days earlier. According to Esper, the troops leaving Syria, about 1,000, will go to western Iraq, where they are to go on fighting Islamic State and help defend Iraq.

U.S. convoys crossed from Syria into Iraq on Monday at Sahela, in Dohuk.

Esper said in Afghanistan on Monday that keeping some troops near oil fields was under discussion. Nothing had been decided, he said.

In Sochi on Tuesday, Russia's Vladimir Putin and Turkey's Recep Tayyip Erdogan agreed that Kurdish fighters must withdraw 30 kilometers from the border within 150 hours, counted from noon on Wednesday.

The United States is in Iraq at the invitation of the Iraqi government, made in 2014.`,
} as const;
