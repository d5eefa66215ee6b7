package secondunit.host.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import secondunit.host.Capability;
import secondunit.host.Clip;
import secondunit.host.Degraded;
import secondunit.host.FramesWanted;
import secondunit.host.Gap;
import secondunit.host.Hello;
import secondunit.host.HostError;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.ItemId;
import secondunit.host.Notice;
import secondunit.host.Placed;
import secondunit.host.Playhead;
import secondunit.host.ReplaceMedia;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

final class ContractJsonTest {

    private static final Timebase NTSC = new Timebase(30000, 1001);
    private static final Path PICTURE = Path.of("takes/a/picture.mp4").toAbsolutePath();
    private static final Clip CLIP =
            new Clip("take-a", "Aurora", PICTURE, null, 48, NTSC, 1920, 1080, true, false);
    private static final Item ITEM =
            new Item(
                    new ItemId("7"),
                    PICTURE,
                    "V2",
                    new FrameRange(100, 148),
                    0,
                    0,
                    12,
                    NTSC,
                    "k7q2",
                    "take-a");
    private static final Item TITLE =
            new Item(
                    new ItemId("8"),
                    null,
                    "V1",
                    new FrameRange(148, 200),
                    0,
                    0,
                    0,
                    null,
                    null,
                    null);

    static final List<Message> MESSAGES =
            List.of(
                    new Message.Introduced(
                            new Hello(
                                    "resolve",
                                    "21.1",
                                    "Studio",
                                    "0.1",
                                    "resolve-1",
                                    EnumSet.allOf(Capability.class),
                                    List.of("mov-prores4444"),
                                    List.of("mov-dnxhr", "mov-prores"))),
                    new Message.Asked(1, new Call.ReadPlayhead()),
                    new Message.Asked(2, new Call.Selection()),
                    new Message.Asked(3, new Call.ReadGap()),
                    new Message.Asked(
                            4,
                            new Call.Frames(
                                    new FramesWanted(FramesWanted.Where.ITEM_TAIL, 8, false))),
                    new Message.Asked(
                            5,
                            new Call.Insert(
                                    new InsertClip(
                                            "k7q2",
                                            CLIP,
                                            100,
                                            InsertClip.AUTO,
                                            InsertClip.Mode.NEW_TRACK,
                                            InsertClip.Sound.LINKED,
                                            true))),
                    new Message.Asked(6, new Call.Replace(new ReplaceMedia(ITEM.id(), CLIP))),
                    new Message.Asked(7, new Call.Link(ITEM.id(), "take-b")),
                    new Message.Asked(8, new Call.Linked()),
                    new Message.Asked(9, new Call.Remove(ITEM.id())),
                    new Message.Asked(
                            10, new Call.Notify(new Notice(Notice.Level.DONE, "A take is ready"))),
                    new Message.Answered(
                            1,
                            new Answer.PlayheadIs(
                                    new Playhead(
                                            "Timeline 1",
                                            107892,
                                            NTSC,
                                            true,
                                            107892,
                                            "01:00:00;00",
                                            1920,
                                            1080,
                                            "Rec.709"))),
                    new Message.Answered(2, new Answer.Items(List.of(ITEM, TITLE))),
                    new Message.Answered(
                            3,
                            new Answer.GapIs(new Gap("V1", new FrameRange(90, 100), null, ITEM))),
                    new Message.Answered(4, new Answer.Files(List.of(PICTURE))),
                    new Message.Answered(
                            5,
                            new Answer.PlacedIs(
                                    new Placed(
                                            ITEM.id(),
                                            "V2",
                                            ITEM.range(),
                                            PICTURE,
                                            List.of(
                                                    new Degraded(
                                                            "mode RIPPLE",
                                                            "mode NEW_TRACK",
                                                            "it cannot"))))),
                    new Message.Answered(7, new Answer.Done()),
                    new Message.Failed(9, HostError.NO_ITEM, "there is no item 7"));

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void whatIsWrittenIsReadAgain(Message message) {
        assertEquals(message, ContractJson.read(ContractJson.write(message)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | the message is array, not an object",
                "{} | expected exactly one of hello, call, answer, error, got none",
                "{\"call\":1} | expected exactly one of readPlayhead, selection, gap, frames, insertClip, replaceMedia, link, linked, remove, notify, got none",
                "{\"call\":1,\"gap\":{},\"linked\":{}} | expected exactly one of readPlayhead, selection, gap, frames, insertClip, replaceMedia, link, linked, remove, notify, got gap, linked",
                "{\"call\":1,\"linked\":{\"all\":true}} | unknown fields: linked.all; known here: ",
                "{\"call\":\"1\",\"linked\":{}} | call is \"1\", not a whole number of 64 bits",
                "{\"call\":1.5,\"linked\":{}} | call is 1.5, not a whole number of 64 bits",
                "{\"call\":1,\"link\":{\"item\":\"7\"}} | link.take is missing",
                "{\"call\":1,\"remove\":{\"item\":\" \"}} | remove.item: item id is empty",
                "{\"call\":1,\"frames\":{\"where\":\"somewhere\",\"count\":1,\"graded\":true}} | frames.where: \"somewhere\" is not one of playhead, item_head, item_tail",
                "{\"call\":1,\"frames\":{\"where\":\"playhead\",\"count\":2,\"graded\":true}} | frames.count is 2; graded frames come one at a time",
                "{\"call\":1,\"frames\":{\"where\":\"playhead\",\"count\":2147483648,\"graded\":false}} | frames.count is 2147483648, beyond 32 bits",
                "{\"answer\":1,\"done\":false} | done is false; tell what has failed as an error message",
                "{\"answer\":1,\"done\":true,\"why\":\"\"} | unknown fields: why; known here: answer, call, done, error, files, gap, hello, items, placed, playhead",
                "{\"answer\":1,\"files\":[1]} | files[0] is 1, not text",
                "{\"error\":1,\"code\":\"OOPS\",\"message\":\"\"} | code: \"OOPS\" is not one of [HOST_GONE, DENIED, UNSUPPORTED, NO_TIMELINE, NO_ITEM, SPAN_OCCUPIED, RATE_MISMATCH, LENGTH_MISMATCH, CODEC_REFUSED, EDITION_LIMIT, MODAL_SUSPECTED, FILE_MISSING, NOT_CONFIRMED, REFUSED]",
                "{\"contract\":2,\"hello\":{}} | the adapter speaks contract 2 and this server 1; bring the older one up to date"
            })
    void anythingElseIsRefusedByName(String text, String problem) {
        var refused = assertThrows(IllegalArgumentException.class, () -> ContractJson.read(text));

        assertEquals(problem.strip(), String.valueOf(refused.getMessage()).strip());
    }

    @Test
    void brokenJsonIsRefused() {
        for (String text : List.of("", "{", "{\"call\":1,\"call\":2,\"gap\":{}}", "{} {}", "x")) {
            assertThrows(IllegalArgumentException.class, () -> ContractJson.read(text), text);
        }
    }

    @Test
    void theReferenceShowsEveryMessageAsItIsRead() throws IOException {
        Path page = Path.of("../../docs/reference/host-contract.md");
        List<Message> shown =
                Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(page))
                        .results()
                        .map((MatchResult block) -> ContractJson.read(block.group(1)))
                        .toList();

        assertEquals(kinds(MESSAGES), kinds(shown));
    }

    private static Set<String> kinds(List<Message> messages) {
        return messages.stream()
                .map(message ->
                        switch (message) {
                            case Message.Introduced _ -> "hello";
                            case Message.Asked asked -> asked.call().getClass().getSimpleName();
                            case Message.Answered answered ->
                                    answered.answer().getClass().getSimpleName();
                            case Message.Failed _ -> "error";
                        })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
