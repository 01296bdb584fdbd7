// Well-known holders of the highest offices, with the days they took and left them: what a newspaper expects its
// reader to know when it writes *the president*. Used only for a person whom the report names, while in office on
// the day of publication; the link says so. `office|country|name|gender|from|to`, ISO days; an empty `to`: not known
// to have ended when this list was made (2025).

export interface Holder {
  readonly office: string;
  readonly country: string;
  readonly name: string;
  readonly gender: 'm' | 'f';
  readonly from: string;
  /** The day the office was left, or '' while held. */
  readonly to: string;
}

const TABLE = `
president|US|Bill Clinton|m|1993-01-20|2001-01-20
president|US|George W Bush|m|2001-01-20|2009-01-20
president|US|Barack Obama|m|2009-01-20|2017-01-20
president|US|Donald Trump|m|2017-01-20|2021-01-20
president|US|Joe Biden|m|2021-01-20|2025-01-20
president|US|Donald Trump|m|2025-01-20|
vice-president|US|Joe Biden|m|2009-01-20|2017-01-20
vice-president|US|Mike Pence|m|2017-01-20|2021-01-20
vice-president|US|Kamala Harris|f|2021-01-20|2025-01-20
vice-president|US|JD Vance|m|2025-01-20|
foreign-minister|US|Hillary Clinton|f|2009-01-21|2013-02-01
foreign-minister|US|John Kerry|m|2013-02-01|2017-01-20
foreign-minister|US|Rex Tillerson|m|2017-02-01|2018-03-31
foreign-minister|US|Mike Pompeo|m|2018-04-26|2021-01-20
foreign-minister|US|Antony Blinken|m|2021-01-26|2025-01-20
foreign-minister|US|Marco Rubio|m|2025-01-21|
defence-minister|US|Ash Carter|m|2015-02-17|2017-01-19
defence-minister|US|James Mattis|m|2017-01-20|2019-01-01
defence-minister|US|Mark Esper|m|2019-07-23|2020-11-09
defence-minister|US|Lloyd Austin|m|2021-01-22|2025-01-20
prime-minister|GB|Tony Blair|m|1997-05-02|2007-06-27
prime-minister|GB|Gordon Brown|m|2007-06-27|2010-05-11
prime-minister|GB|David Cameron|m|2010-05-11|2016-07-13
prime-minister|GB|Theresa May|f|2016-07-13|2019-07-24
prime-minister|GB|Boris Johnson|m|2019-07-24|2022-09-06
prime-minister|GB|Rishi Sunak|m|2022-10-25|2024-07-05
prime-minister|GB|Keir Starmer|m|2024-07-05|
president|RU|Vladimir Putin|m|2012-05-07|
foreign-minister|RU|Sergei Lavrov|m|2004-03-09|
president|FR|François Hollande|m|2012-05-15|2017-05-14
president|FR|Emmanuel Macron|m|2017-05-14|
chancellor|DE|Angela Merkel|f|2005-11-22|2021-12-08
chancellor|DE|Olaf Scholz|m|2021-12-08|2025-05-06
president|TR|Recep Tayyip Erdoğan|m|2014-08-28|
president|SY|Bashar al-Assad|m|2000-07-17|2024-12-08
president|CN|Xi Jinping|m|2013-03-14|
prime-minister|IL|Benjamin Netanyahu|m|2009-03-31|2021-06-13
prime-minister|IL|Benjamin Netanyahu|m|2022-12-29|
president|IR|Hassan Rouhani|m|2013-08-03|2021-08-03
supreme-leader|IR|Ali Khamenei|m|1989-06-04|
prime-minister|IQ|Haider al-Abadi|m|2014-09-08|2018-10-25
prime-minister|IQ|Adel Abdul-Mahdi|m|2018-10-25|2020-05-07
president|IQ|Barham Salih|m|2018-10-02|2022-10-17
president|EG|Abdel Fatah al-Sisi|m|2014-06-08|
president|UA|Petro Poroshenko|m|2014-06-07|2019-05-20
president|UA|Volodymyr Zelenskiy|m|2019-05-20|
crown-prince|SA|Mohammed bin Salman|m|2017-06-21|
prime-minister|IN|Narendra Modi|m|2014-05-26|
prime-minister|JP|Shinzo Abe|m|2012-12-26|2020-09-16
prime-minister|CA|Justin Trudeau|m|2015-11-04|2025-03-14
leader|KP|Kim Jong-un|m|2011-12-17|`;

export const HOLDERS: readonly Holder[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [office = '', country = '', name = '', gender = 'm', from = '', to = ''] = line.split('|');
    return { office, country, name, gender: gender as 'm' | 'f', from, to };
  });
