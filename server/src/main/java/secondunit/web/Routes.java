package secondunit.web;

import io.javalin.config.RoutesConfig;

import secondunit.access.Tickets;
import secondunit.web.videos.VideoDoor;

/// All addresses of the API.
record Routes(Rooms rooms, WebSettings settings, Tickets tickets, Streams streams) {

    void add(RoutesConfig routes) {
        TakeFiles files = new TakeFiles(rooms.takes());
        Sessions sessions = new Sessions(rooms.desk());
        new HouseRoutes(rooms.prompts(), rooms.repertoire(), rooms.version(), rooms.warnings())
                .add(routes);
        new AccessRoutes(rooms.door(), tickets, streams).add(routes);
        new ShotRoutes(rooms.board(), rooms.desk(), rooms.uploads()).add(routes);
        new JobRoutes(rooms.board(), files).add(routes);
        new TakeRoutes(rooms.board(), files, rooms.fileBrowser()).add(routes);
        new HostRoutes(rooms.board(), rooms.desk(), sessions).add(routes);
        new UploadRoutes(rooms.uploads()).add(routes);
        new WebhookRoutes(rooms.webhooks()).add(routes);
        new VideoDoor(rooms.videos(), rooms.uploads(), files, rooms.events()).add(routes);
        addEvents(routes, new Teller(files, sessions));
    }

    private void addEvents(RoutesConfig routes, Teller teller) {
        Follower follower = new Follower(rooms.events(), teller, settings.heartbeat());
        new Api(routes).stream("/api/v1/events", new EventStream(follower, streams)::serve);
        routes.ws("/api/v1/events/socket", new EventSocket(follower, streams)::configure);
        routes.ws(
                "/api/v1/hosts/socket",
                new HostSocket(rooms.remoteHosts(), streams, settings.heartbeat())::configure);
    }
}
