package secondunit.provenance;

import java.net.URI;
import java.util.Arrays;

/// How a clip came about: terms of the IPTC Digital Source Type NewsCodes.
public enum SourceType {
    /// Computed by rules a person wrote, with no trained model and no camera.
    ALGORITHMIC_MEDIA("algorithmicMedia", "procedural, no camera"),
    /// Computed by a model trained on sampled content.
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia", "made by a trained model, no camera"),
    /// Footage together with computed parts, without a trained model.
    COMPOSITE_SYNTHETIC("compositeSynthetic", "footage with computed frames"),
    /// Footage together with parts a trained model computed.
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA(
            "compositeWithTrainedAlgorithmicMedia", "footage with frames made by a trained model");

    private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String term;
    private final String inWords;

    SourceType(String term, String inWords) {
        this.term = term;
        this.inWords = inWords;
    }

    /// The type of a term such as `algorithmicMedia`.
    public static SourceType ofTerm(String term) {
        return Arrays.stream(values())
                .filter(type -> type.term.equals(term))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "\"%s\" is no digital source type".formatted(term)));
    }

    public URI uri() {
        return URI.create(VOCABULARY + term);
    }

    /// For one honest sentence, such as `procedural, no camera`.
    public String inWords() {
        return inWords;
    }
}
