"""How the cells of lists and tables are painted; they paint nothing that the model does not say."""
