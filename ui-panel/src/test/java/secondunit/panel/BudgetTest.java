package secondunit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// What the panel may weigh and what it may need.
class BudgetTest {

    private static final long MOST = 120_000;

    @Test
    void allScriptsAndStylesFitIntoTheBudget() throws Exception {
        BuiltPanel panel = BuiltPanel.built();
        assertEquals(2, panel.files().size(), "one script and one style sheet: " + panel.files());
        assertTrue(
                panel.packed() <= MOST,
                () -> "%d bytes packed, at most %d".formatted(panel.packed(), MOST));
    }

    @Test
    void whatCannotBePackedWeighsWhatItIs() {
        var random = new Random(1);
        var noise = new StringBuilder();
        for (int i = 0; i < MOST; i++) {
            noise.append((char) (' ' + random.nextInt(95)));
        }
        assertTrue(BuiltPanel.packed(noise.toString()) > MOST * 8 / 10);
        assertTrue(BuiltPanel.packed("a".repeat((int) MOST)) < MOST / 100);
    }

    @Test
    void nothingIsNewerThanTheOldestBrowser() throws Exception {
        assertEquals(List.of(), NewerApis.listed().in(BuiltPanel.built().text()));
    }

    @Test
    void plantedNewThingsAreFound() throws Exception {
        NewerApis newer = NewerApis.listed();
        List<String> planted =
                List.of(
                        "const b=a.toSorted((x,y)=>x-y);",
                        "const g=Object.groupBy(a,f);",
                        "const{promise:p}=Promise.withResolvers();",
                        "if(URL.canParse(u))go();",
                        "const s=AbortSignal.any([a,b]);",
                        "new Intl.DurationFormat(\"en\")",
                        "document.startViewTransition(f);",
                        "el.showPopover();",
                        "h`<div popover id=a>`",
                        "dialog.requestClose()",
                        "n`.a:has(.b){color:red}`",
                        "n`@container (min-width: 10px){}`",
                        "color:color-mix(in srgb,red,blue)",
                        "n`\n .a {\n   &:hover {}\n }`",
                        "n`.a {\n   scale: 2;\n }`",
                        "@media (width >= 400px){}",
                        "height:100dvh");
        for (String code : planted) {
            assertFalse(newer.in(code).isEmpty(), () -> "not found in " + code);
        }
    }

    @Test
    void whatTheOldestBrowserHasIsNotFound() throws Exception {
        String old =
                """
                structuredClone(a);a.at(-1);a.findLast(f);el.inert=true;dialog.showModal();\
                with_(a,b);const t={scale:1,rotate:2};a&&b;x={}&&y;n`.a:is(.b):not(.c):focus-visible{inset:0}`\
                """;
        assertEquals(List.of(), NewerApis.listed().in(old));
    }
}
