"""The page that shows what the sales tell: how they go, who buys, what goes together, what prices do."""
