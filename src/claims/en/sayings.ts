// Cues of statements that lend their source to what is told in them. Others (*oppose*, *blame*, *plan*) say what
// somebody thinks or does about a thing, and leave the thing itself in the report's own voice.

/** Lemmas of the cue's words. */
export const SAYINGS: ReadonlySet<string> = new Set(
  `say tell announce warn add claim declare report accord according vow believe suggest insist threaten signal inform accuse
  quote write tweet continue note argue explain state confirm deny promise pledge acknowledge admit describe call predict
  estimate allege assert ask urge demand comment speak speech remark reply assure reassure reveal disclose indicate
  mention maintain contend concede stress emphasise emphasize reiterate repeat point word account testify brief brag boast
  complain conclude point find show hear see think fear expect hope understand know cite reckon judge assess forecast
  request appeal propose swear intend intention statement announcement`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
