package secondunit.web;

import io.javalin.config.RoutesConfig;

import secondunit.access.Tickets;
import secondunit.web.videos.VideoDoor;

import java.time.InstantSource;

/// All addresses of the API.
record Routes(Rooms rooms, WebSettings settings, Tickets tickets, Streams streams) {

    void add(RoutesConfig routes) {
        Api api = new Api(routes, new Once(rooms.replies(), InstantSource.system()));
        OpenApiRoutes.load().add(routes);
        TakeFiles files = new TakeFiles(rooms.takes());
        JobView jobs = new JobView(files, rooms.queue());
        TakeView takes = new TakeView(files, rooms.index());
        Sessions sessions = new Sessions(rooms.desk());
        new HouseRoutes(rooms.prompts(), rooms.repertoire(), rooms.version(), rooms.warnings())
                .add(routes, api);
        new AccessRoutes(rooms.door(), tickets, streams).add(routes, api);
        new ShotRoutes(rooms.board(), rooms.desk(), rooms.uploads()).add(api);
        new JobRoutes(rooms.board(), files, jobs).add(api);
        new QueueRoutes(rooms.board(), jobs).add(api);
        ViewAnswer views = new ViewAnswer(rooms.views());
        new TakeRoutes(rooms.board(), rooms.index(), files, takes, views, rooms.fileBrowser())
                .add(api);
        new ViewRoutes(rooms.board(), files, rooms.footage(), views).add(api);
        new ContextRoutes(rooms.board(), rooms.desk(), rooms.footage(), views).add(api);
        new GroupRoutes(rooms.board(), rooms.index(), rooms.uploads()).add(api);
        new AgainRoutes(rooms.board(), rooms.index(), jobs, takes, rooms.events()).add(api);
        new HostRoutes(rooms.board(), rooms.desk(), sessions).add(api);
        new UploadRoutes(rooms.uploads()).add(api);
        new WebhookRoutes(rooms.webhooks()).add(api);
        new VideoDoor(rooms.videos(), rooms.uploads(), files, rooms.events()).add(api);
        addEvents(routes, api, new Teller(jobs, rooms.index(), sessions));
    }

    private void addEvents(RoutesConfig routes, Api api, Teller teller) {
        Follower follower = new Follower(rooms.events(), teller, settings.heartbeat());
        api.stream("/api/v1/events", new EventStream(follower, streams)::serve);
        routes.ws("/api/v1/events/socket", new EventSocket(follower, streams)::configure);
        routes.ws(
                "/api/v1/hosts/socket",
                new HostSocket(rooms.remoteHosts(), streams, settings.heartbeat())::configure);
    }
}
