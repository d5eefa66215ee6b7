package secondunit.hosts;

import secondunit.host.Clip;
import secondunit.host.Hello;

/// Takes as hosts receive them.
public interface Clips {

    /// The clip of a finished take in the form that suits a host: for one that loops clips live and
    /// keeps sound apart, the picture alone and the sound as WAV. Makes the files where they are
    /// not there yet; may take seconds.
    ///
    /// @throws secondunit.host.HostException FILE_MISSING when the take's files are gone
    Clip clip(String take, Hello host);
}
