// Verbs whose subject decides or says something: with one of these, a capital is a government (*Damascus rejected the
// plan*) and not a place (*Damascus experienced attacks*). Lemmas.

export const ACTING_VERBS: ReadonlySet<string> = new Set(
  (
    'accept accuse acknowledge act admit agree aim allow announce appeal approve argue arm ask assert assure back ban ' +
    'believe blame block boycott break call cancel caution cite claim commit condemn confirm consider contest cut criticise ' +
    'criticize cooperate decide declare decline deem defend defy demand denounce deny deploy describe dismiss dispatch ' +
    'dispute do downplay encourage endorse engage enter entrench expect expel express extend fear fight fund give grant ' +
    'halt have help hint hit hope ignore impose indicate insist instruct intend intervene introduce invite issue join ' +
    'launch lead lift maintain make move need negotiate object offer oppose order permit pledge plan praise prefer prepare press ' +
    'promise propose protest provide pull push put question react recall recognise recognize refuse regard reiterate reject ' +
    'remain reply request resist respond restore resume retaliate risk rule say seek see sell send set side sign signal speak ' +
    'step stop strike supply support suspect suspend take tell tend think threaten tolerate treat try turn urge use veto ' +
    'view vow want warn welcome withdraw withhold work worry yield'
  ).split(' '),
);
