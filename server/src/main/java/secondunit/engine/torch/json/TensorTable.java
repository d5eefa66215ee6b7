package secondunit.engine.torch.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the JSON object at the head of a safetensors file: one member for each tensor, and
/// `__metadata__`, a flat object of strings. Anything else is refused.
public final class TensorTable {

    private static final int LONGEST_NAME = 1024;
    private static final int MOST_DIMENSIONS = 16;
    private static final String METADATA = "__metadata__";

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(4)
                                    .maxNameLength(LONGEST_NAME)
                                    .maxNumberLength(20)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private TensorTable() {}

    /// A tensor as the file states it.
    ///
    /// @param dtype such as `BF16`
    /// @param begin first byte, counted from the end of the header
    /// @param end the byte after the last
    public record Row(String name, String dtype, List<Long> shape, long begin, long end) {

        public Row {
            shape = List.copyOf(shape);
        }
    }

    /// The tensors in the order of their bytes.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public static List<Row> parse(byte[] json) {
        try (JsonParser parser = JSON.createParser(text(json))) {
            List<Row> rows = new ArrayList<>();
            expect(parser, parser.nextToken(), JsonToken.START_OBJECT, "an object");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                expect(parser, parser.nextToken(), JsonToken.START_OBJECT, "an object");
                if (name.equals(METADATA)) {
                    readMetadata(parser);
                } else {
                    rows.add(readRow(parser, name));
                }
            }
            expectEnd(parser);
            rows.sort(Comparator.comparingLong(Row::begin).thenComparingLong(Row::end));
            return rows;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is not UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(firstLine(e), e);
        }
    }

    private static String text(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not JSON");
    }

    private static void expectEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException("more follows after the object");
        }
    }

    private static void readMetadata(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            expect(parser, parser.nextToken(), JsonToken.VALUE_STRING, "a string");
        }
    }

    private static Row readRow(JsonParser parser, String name) throws IOException {
        String dtype = "";
        List<Long> shape = null;
        List<Long> offsets = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (member) {
                case "dtype" -> {
                    expect(parser, value, JsonToken.VALUE_STRING, "a string");
                    dtype = parser.getText();
                }
                case "shape" -> shape = readWholes(parser, value);
                case "data_offsets" -> offsets = readWholes(parser, value);
                default ->
                        throw new IllegalArgumentException(
                                "tensor \"%s\" has an unknown member \"%s\""
                                        .formatted(name, member));
            }
        }
        if (dtype.isEmpty() || shape == null || offsets.size() != 2) {
            throw new IllegalArgumentException(
                    "tensor \"%s\" lacks dtype, shape or two data_offsets".formatted(name));
        }
        return new Row(name, dtype, shape, offsets.get(0), offsets.get(1));
    }

    private static List<Long> readWholes(JsonParser parser, JsonToken start) throws IOException {
        expect(parser, start, JsonToken.START_ARRAY, "an array");
        List<Long> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser, parser.currentToken(), JsonToken.VALUE_NUMBER_INT, "a whole number");
            long value = parser.getLongValue();
            if (value < 0 || values.size() == MOST_DIMENSIONS) {
                throw new IllegalArgumentException(
                        "\"%s\" holds %d, or more than %d numbers"
                                .formatted(parser.currentName(), value, MOST_DIMENSIONS));
            }
            values.add(value);
        }
        return values;
    }

    private static void expect(JsonParser parser, JsonToken got, JsonToken wanted, String words) {
        if (got != wanted) {
            throw new IllegalArgumentException(
                    "at character %d: %s instead of %s"
                            .formatted(parser.currentTokenLocation().getCharOffset(), got, words));
        }
    }
}
