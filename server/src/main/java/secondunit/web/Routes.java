package secondunit.web;

import io.javalin.config.RoutesConfig;

import secondunit.access.Tickets;

/// All addresses of the API.
record Routes(Rooms rooms, WebSettings settings, Tickets tickets, Streams streams) {

    void add(RoutesConfig routes) {
        TakeFiles files = new TakeFiles(rooms.takes());
        JobView jobs = new JobView(files, rooms.queue());
        TakeView takes = new TakeView(files, rooms.index());
        Sessions sessions = new Sessions(rooms.desk());
        new HouseRoutes(rooms.prompts(), rooms.repertoire(), rooms.version(), rooms.warnings())
                .add(routes);
        new AccessRoutes(rooms.door(), tickets, streams).add(routes);
        new ShotRoutes(rooms.board(), rooms.desk()).add(routes);
        new JobRoutes(rooms.board(), files, jobs).add(routes);
        new QueueRoutes(rooms.board(), jobs).add(routes);
        ViewAnswer views = new ViewAnswer(rooms.views());
        new TakeRoutes(rooms.board(), rooms.index(), files, takes, views, rooms.fileBrowser())
                .add(routes);
        new ViewRoutes(rooms.board(), files, rooms.footage(), views).add(routes);
        new ContextRoutes(rooms.board(), rooms.desk(), rooms.footage(), views).add(routes);
        new AgainRoutes(rooms.board(), rooms.index(), jobs, rooms.events()).add(routes);
        new HostRoutes(rooms.board(), rooms.desk(), sessions).add(routes);
        addEvents(routes, new Teller(jobs, rooms.index(), sessions));
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
