import { noChange } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";

type Styles = Readonly<Record<string, string>>;

/** Sets properties one by one: the page's policy allows no style attribute, which `styleMap` begins with. */
class Styled extends Directive {
  override render(_: Styles): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Styles]): unknown {
    Object.entries(styles).forEach(([name, value]) => (element as HTMLElement).style.setProperty(name, value));
    return noChange;
  }
}

/** In a tag: `<div ${styled({ left: "4px" })}>`. Names as in CSS. */
export const styled = directive(Styled);
