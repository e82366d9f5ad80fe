"""What offers are made with: the sales in memory, the models that rank, the chances learned."""
