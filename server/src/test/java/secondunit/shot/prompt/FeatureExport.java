package secondunit.shot.prompt;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes what the network will see of captions, for its training: features are made here and
/// nowhere else, so training and reading cannot drift apart.
public final class FeatureExport {

    private FeatureExport() {}

    /// Writes three files of big-endian numbers: `.captions`, the number of tokens of each caption
    /// (32 bits); `.tokens`, for each token where it begins and ends in the caption, in UTF-16
    /// units, and how many features it has (32 bits each); `.rows`, the features (16 bits).
    ///
    /// @param args a file with one caption a line, UTF-8; the name of the files to write
    public static void main(String[] args) throws IOException {
        try (BufferedReader captions =
                        Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8);
                DataOutputStream counts = open(args[1] + ".captions");
                DataOutputStream tokens = open(args[1] + ".tokens");
                DataOutputStream rows = open(args[1] + ".rows")) {
            for (String caption = captions.readLine();
                    caption != null;
                    caption = captions.readLine()) {
                Sentence sentence = Sentence.of(caption);
                Features features = Features.of(sentence, Denials.in(sentence), WordNet.bundled());
                counts.writeInt(features.tokens());
                write(sentence, features, tokens);
                for (int i = 0; i < features.size(); i++) {
                    rows.writeShort(features.row(i));
                }
            }
        }
    }

    private static DataOutputStream open(String file) throws IOException {
        return new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(file)), 1 << 20));
    }

    private static void write(Sentence sentence, Features features, DataOutputStream tokens)
            throws IOException {
        for (int at = 0; at < features.tokens(); at++) {
            boolean real = at < sentence.size();
            tokens.writeInt(real ? sentence.at(at).start() : 0);
            tokens.writeInt(real ? sentence.at(at).end() : 0);
            tokens.writeInt(features.start(at + 1) - features.start(at));
        }
    }
}
