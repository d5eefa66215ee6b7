package secondunit.web;

import secondunit.access.Doorkeeper;
import secondunit.access.ReplyStore;
import secondunit.events.EventLog;
import secondunit.hosts.HostDesk;
import secondunit.hosts.RemoteHosts;
import secondunit.jobs.Footage;
import secondunit.jobs.JobBoard;
import secondunit.jobs.Queue;
import secondunit.jobs.TakeIndex;
import secondunit.jobs.Views;
import secondunit.uploads.Uploads;
import secondunit.videos.Videos;
import secondunit.webhooks.Webhooks;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// The rooms behind the doors.
///
/// @param queue the order of the board's jobs
/// @param index what is known of takes beside their files
/// @param footage which files of the user's are read
/// @param takes the folder of all takes; nothing outside it is ever served
/// @param version of the program
/// @param warnings what the user should know, such as a disk that is nearly full
public record Rooms(
        Doorkeeper door,
        ReplyStore replies,
        JobBoard board,
        Queue queue,
        TakeIndex index,
        Views views,
        Footage footage,
        HostDesk desk,
        RemoteHosts remoteHosts,
        EventLog events,
        PromptDesk prompts,
        Repertoire repertoire,
        FileBrowser fileBrowser,
        Uploads uploads,
        Videos videos,
        Webhooks webhooks,
        Path takes,
        String version,
        Supplier<List<String>> warnings) {}
